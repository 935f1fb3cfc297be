/** The report's look: one sheet for the page that is sent or printed and for the panel in the editor. */
const sheet = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 var(--ui)}
main{max-width:76rem;margin:0 auto;padding:2rem clamp(1rem,3vw,2.5rem) 4rem}
article.report+article.report{border-top:3px double var(--line);margin-top:3rem;padding-top:2rem}
h1{font:600 clamp(1.5rem,1.1rem + 1.6vw,2.15rem)/1.2 var(--text);margin:.2rem 0 .4rem;text-wrap:balance}
h2{font-size:.8rem;letter-spacing:.07em;text-transform:uppercase;color:var(--muted);font-weight:600;margin:2.6rem 0 .9rem}
.kicker,.foot{color:var(--muted);font-size:.85rem;margin:0;overflow-wrap:anywhere}
.verdict{display:flex;flex-wrap:wrap;align-items:baseline;gap:.3rem 1.6rem;margin:1.1rem 0 .7rem}
.verdict strong{font-size:1.35rem;font-weight:650}
.verdict ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;margin:0;padding:0}
svg{display:block;overflow:visible}
.bar{height:14px;width:100%}
.track{fill:none;stroke:var(--line)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.4rem;list-style:none;padding:0;margin:.7rem 0 0;font-size:.88rem}
.legend svg{display:inline-block;width:14px;height:14px;vertical-align:-2px;margin-right:.45em}
.legend b,.count{font-variant-numeric:tabular-nums}
svg.sign{display:inline-block;width:13px;height:13px;vertical-align:-2px;margin-right:.15em}
.verified{--tone:var(--verified)}.disputed{--tone:var(--disputed)}.needs-source{--tone:var(--needs)}.changed{--tone:var(--changed)}.to-review,.not-an-attribution{--tone:var(--muted)}
.state{color:var(--tone)}
.state{font-weight:600}
table{border-collapse:collapse;width:100%}
th{font-weight:500;color:var(--muted);font-size:.8rem;text-align:left;padding:0 .8rem .35rem 0;border-bottom:1px solid var(--line)}
td{padding:.42rem .9rem .42rem 0;border-bottom:1px solid var(--faint);vertical-align:middle}
th.number,td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.who{width:31%;min-width:11rem}
td.who b{font-weight:600;overflow-wrap:anywhere}
td.who span{display:block;color:var(--muted);font-size:.85rem}
td.who em{white-space:nowrap;font-style:normal;font-weight:600;color:var(--ink)}
td.share{width:15%}
td.where{width:32%;padding-right:0}
.strip{height:22px;width:100%}
.strip line.axis{stroke:var(--line);stroke-width:1}
.mark{stroke:var(--tone);fill:var(--tone);stroke-width:2}
.mark .empty{fill:var(--ground)}.part{fill:var(--tone);stroke:var(--ground);stroke-width:2}
.g-named{fill:var(--g1)}.g-function{fill:var(--g2)}.g-anonymous{fill:url(#hatch)}.g-media{fill:var(--g4)}.g-none{fill:url(#dots);stroke:var(--ink);stroke-width:1}
.hatch-ground{fill:var(--ground)}.hatch-line{stroke:var(--g3);stroke-width:3}.dot{fill:var(--ink)}
.sides{display:grid;grid-template-columns:minmax(0,1.35fr) minmax(0,1fr);column-gap:2.4rem}
.sides>p,.sides>h3,.sides>div.cards{border-top:1px solid var(--faint);margin:0;padding:.8rem 0}
.sides>p,.sides>h3{font:1.07rem/1.62 var(--text);white-space:pre-line;overflow-wrap:anywhere}
.sides>h3{font-weight:650}
.sides>p.aside{color:var(--muted)}
.said{text-decoration:underline var(--tone) 2px;text-underline-offset:.22em}
.said.to-review{text-decoration-style:dotted}.said.disputed{text-decoration-style:wavy;text-decoration-thickness:1.5px}.said.needs-source,.said.changed{text-decoration-style:dashed}.said.not-an-attribution{text-decoration:none}
.said sup{font:600 .66rem/1 var(--ui);color:var(--tone);margin-left:.15em;text-decoration:none}
.said sup a{color:inherit;text-decoration:none}
.by{border:1px solid var(--line);border-radius:3px;padding:0 .18em}
.card{border-left:3px solid var(--tone);padding:.05rem 0 .05rem .8rem;margin:0 0 .9rem;font-size:.9rem;line-height:1.42;break-inside:avoid}
.card:last-child{margin-bottom:0}
.card p{margin:0 0 .15rem}
.card a.number{color:var(--muted);text-decoration:none;font-variant-numeric:tabular-nums}
.card .detail{color:var(--muted)}
.card q{quotes:none}
ins{text-decoration:none;font-weight:700;border-bottom:2px solid var(--tone)}
del{color:var(--muted)}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:0 2.4rem}
ul.plain{list-style:none;margin:0;padding:0}
ul.plain li{padding:.42rem 0;border-bottom:1px solid var(--faint);font-size:.92rem;overflow-wrap:anywhere}
ul.plain .detail,.none{color:var(--muted)}
.severity{font-weight:600}
.chips{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;margin:0;padding:0}
.chips li{border:1px solid var(--line);border-radius:1em;padding:.08rem .7rem;font-size:.88rem}
.chips small{color:var(--muted);font-size:inherit}
.back{cursor:pointer}
a:focus-visible,.back:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
:target{background:var(--faint)}
@media (max-width:48rem){.sides{grid-template-columns:minmax(0,1fr)}.sides>div.cards{border-top:0;padding-top:0}table,thead,tbody{display:block}tr{display:grid;grid-template-columns:minmax(0,1fr) 5.6rem 6.8rem 3.6rem;border-bottom:1px solid var(--faint);padding:.35rem 0}thead tr{align-items:end}td,th{border:0;padding:.1rem 0}td.who{width:auto;min-width:0}td.share,thead td,th.where{display:none}td.where{grid-column:1/-1;width:auto}}
@media print{body{font-size:10.5pt}main{padding:0;max-width:none}h2{break-after:avoid}tr,.card,li{break-inside:avoid}.sides>p{font-size:10.5pt}}
`;

const light =
  '--ground:#fff;--ink:#1c1f24;--muted:#59616b;--line:#c5cad1;--faint:#e9ebee;--focus:#0b62c4;' +
  '--verified:#1a7f37;--disputed:#b3261e;--needs:#8a5a00;--changed:#6e3fb5;' +
  '--g1:#1f4e79;--g2:#6f9bc7;--g3:#b3402a;--g4:#8a8f98;';
const dark =
  '--ground:#17191d;--ink:#e8eaed;--muted:#a2a9b3;--line:#474d56;--faint:#2a2e35;--focus:#6cb6ff;' +
  '--verified:#6bd08a;--disputed:#ff8f85;--needs:#e3b341;--changed:#c89bff;' +
  '--g1:#9cc9f5;--g2:#4d7fae;--g3:#ff9a85;--g4:#868d97;';
const fonts =
  '--ui:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;' +
  '--text:Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Times New Roman",serif;';

/** The style of a page of its own: light or dark as the reader's system is, light on paper. */
export const pageStyle = `:root{color-scheme:light dark;${fonts}${light}}@media screen and (prefers-color-scheme:dark){:root{${dark}}}${sheet}`;

/** The style inside VS Code: colours and letters are the theme's. */
export const editorStyle =
  `:root{${fonts}--ui:var(--vscode-font-family);` +
  '--ground:var(--vscode-editor-background);--ink:var(--vscode-editor-foreground);' +
  '--muted:var(--vscode-descriptionForeground);' +
  '--line:var(--vscode-contrastBorder,var(--vscode-widget-border,var(--vscode-editorWidget-border,#8886)));' +
  '--faint:var(--vscode-contrastBorder,var(--vscode-editorIndentGuide-background1,#8883));' +
  '--focus:var(--vscode-focusBorder);' +
  '--verified:var(--vscode-newsAnnotator-verified);--disputed:var(--vscode-newsAnnotator-disputed);' +
  '--needs:var(--vscode-newsAnnotator-needsSource);--changed:var(--vscode-newsAnnotator-changed);' +
  '--g1:var(--vscode-newsAnnotator-person);--g2:var(--vscode-newsAnnotator-other);' +
  `--g3:var(--vscode-newsAnnotator-source);--g4:var(--vscode-newsAnnotator-quotation);}${sheet}body{padding:0}`;
