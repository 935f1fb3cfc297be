import type { Typography } from './ruleOptions';

/** The mark that ends what `opening` begins, with the space that French puts before a guillemet. */
export function closingFor(opening: string, { space }: Typography): string {
  switch (opening) {
    case '«':
      return space + '»';
    case '“':
    case '”':
      return '”';
    case '„':
      return '“';
    case '‹':
      return space + '›';
    case '‘':
      return '’';
    default:
      return opening;
  }
}

/** The mark that begins what `closing` ends, with the space that French puts after a guillemet. */
export function openingFor(closing: string, { space }: Typography): string {
  switch (closing) {
    case '»':
      return '«' + space;
    case '”':
      return '“';
    case '›':
      return '‹' + space;
    case '’':
      return '‘';
    default:
      return closing;
  }
}

/** The opening mark itself, as it is repeated at the start of a paragraph, with the space after it. */
export function openingMarkOf(opening: string, { space }: Typography): string {
  return opening === '«' || opening === '‹' ? opening + space : opening;
}
