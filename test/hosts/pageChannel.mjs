// The page of the workbench, offered to the extension host over a loopback address: tests look at what is drawn and
// press keys as a person would. One POST a call, `<url>/<operation>` with JSON in and out; the address holds a secret.
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

const patience = 10_000;

/**
 * Opens a channel. Calls wait until `attach(page)` has named the page. `steps` are what the driver (see
 * test/support/driver.ts) is to do in the extension host, one after the other.
 */
export async function openPageChannel({ screenshotsFolder }) {
  let attach;
  const page = new Promise((resolve) => (attach = resolve));
  const steps = createStepQueue();
  const secret = randomBytes(16).toString('hex');
  const onPage = pageOperations(page, screenshotsFolder);
  const operations = { ...onPage, nextStep: steps.next, stepDone: steps.done };
  const server = createServer((request, response) => void answer(request, response, secret, operations));
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/${secret}`,
    attach,
    page: onPage,
    perform: steps.perform,
    close() {
      steps.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(request, response, secret, operations) {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Headers', '*');
  response.setHeader('Access-Control-Allow-Private-Network', 'true');
  const [, given, name] = (request.url ?? '').split('/');
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  if (request.method !== 'POST' || given !== secret || operation === undefined) {
    return void response.writeHead(404).end();
  }
  response.setHeader('Content-Type', 'application/json');
  try {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const value = await operation(JSON.parse(body));
    response.end(JSON.stringify({ value }));
  } catch (error) {
    response.end(JSON.stringify({ error: `${name}: ${error.message}` }));
  }
}

function pageOperations(pageReady, screenshotsFolder) {
  return {
    async screenshot({ name }) {
      if (!/^[\w-]+$/.test(name)) throw new Error(`not a name for a screenshot: ${name}`);
      await mkdir(screenshotsFolder, { recursive: true });
      const path = join(screenshotsFolder, `${name}.png`);
      await (await pageReady).screenshot({ path });
      return path;
    },
    async press({ keys }) {
      await (await pageReady).keyboard.press(keys);
    },
    async type({ text }) {
      await (await pageReady).keyboard.type(text);
    },
    async click({ selector, text }) {
      const found = await locate(await pageReady, selector, text);
      await found.click({ timeout: patience });
    },
    async hover({ selector, text }) {
      const found = await locate(await pageReady, selector, text);
      await found.hover({ timeout: patience });
    },
    async query({ selector, inWebviews }) {
      const page = await pageReady;
      const frames = inWebviews ? page.frames() : [page.mainFrame()];
      const found = await Promise.all(frames.map((frame) => frame.evaluate(describeElements, { selector })));
      return found.flat();
    },
    async marksOn({ text }) {
      return await (await pageReady).evaluate(describeElements, { selector: '[class*="ced-"]', text });
    },
  };
}

/** The first visible element that matches, in the workbench or in a webview, once there is one. */
async function locate(page, selector, text) {
  const end = Date.now() + patience;
  for (;;) {
    for (const frame of page.frames()) {
      const found = frame.locator(selector).filter({ visible: true, ...(text && { hasText: text }) });
      if ((await found.count().catch(() => 0)) > 0) return found.first();
    }
    if (Date.now() > end)
      throw new Error(`nothing visible matches ${selector}${text ? ` with “${text}”` : ''}`);
    await page.waitForTimeout(50);
  }
}

/** Runs inside the page: tells of the elements that match, of those that lie on `text` in an editor if it is given. */
function describeElements({ selector, text }) {
  /* global document, getComputedStyle, NodeFilter */
  const kept = [
    'color',
    'backgroundColor',
    'borderTopStyle',
    'borderBottomStyle',
    'borderBottomColor',
    'borderBottomWidth',
    'outlineStyle',
    'outlineColor',
    'textDecorationLine',
    'textDecorationStyle',
    'fontStyle',
    'fontWeight',
    'opacity',
    'display',
    'visibility',
  ];
  const places = text === undefined ? undefined : placesOf(text);
  const liesOnText = (element) => {
    const box = element.getBoundingClientRect();
    return places === undefined || places.some((place) => overlap(box, place) > 0.5);
  };
  /** The part of `place` that `box` covers. */
  function overlap(box, place) {
    const width = Math.min(box.right, place.right) - Math.max(box.left, place.left);
    const height = Math.min(box.bottom, place.bottom) - Math.max(box.top, place.top);
    return width > 0 && height > 0 ? (width * height) / (place.width * place.height) : 0;
  }
  /** Where `text` is drawn within one line of an editor; VS Code draws spaces as no-break spaces, in pieces. */
  function placesOf(wanted) {
    const found = [];
    for (const line of document.querySelectorAll('.view-line')) {
      const pieces = [];
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let drawn = '';
      while (walker.nextNode()) {
        pieces.push({ node: walker.currentNode, start: drawn.length });
        drawn += walker.currentNode.data;
      }
      const plain = (string) => string.replaceAll('\u00a0', ' ');
      const start = plain(drawn).indexOf(plain(wanted));
      if (start < 0) continue;
      const at = (offset) => pieces.findLast((piece) => piece.start <= offset);
      const end = start + wanted.length - 1;
      const range = document.createRange();
      range.setStart(at(start).node, start - at(start).start);
      range.setEnd(at(end).node, end + 1 - at(end).start);
      found.push(range.getBoundingClientRect());
    }
    return found;
  }
  return [...document.querySelectorAll(selector)].filter(liesOnText).map((element) => {
    const style = getComputedStyle(element);
    const { x, y, width, height } = element.getBoundingClientRect();
    const generated = (which) => {
      const { content } = getComputedStyle(element, which);
      return content === 'none' || content === 'normal' ? '' : content;
    };
    return {
      text: element.textContent ?? '',
      classes: [...element.classList],
      label: element.getAttribute('aria-label') ?? '',
      style: Object.fromEntries(kept.map((name) => [name, style[name]])),
      before: generated('::before'),
      after: generated('::after'),
      box: { x, y, width, height },
    };
  });
}

/** Hands steps to the driver in the extension host: `perform` settles when the driver has done (or could not do) its step. */
function createStepQueue() {
  const waitingSteps = [];
  const waitingDrivers = [];
  const underway = new Map();
  let count = 0;
  return {
    perform(step) {
      const id = ++count;
      return new Promise((resolve, reject) => {
        underway.set(id, { resolve, reject });
        const driver = waitingDrivers.shift();
        if (driver) driver({ id, ...step });
        else waitingSteps.push({ id, ...step });
      });
    },
    next: () => waitingSteps.shift() ?? new Promise((resolve) => waitingDrivers.push(resolve)),
    done({ id, error, value }) {
      const step = underway.get(id);
      underway.delete(id);
      if (error === undefined) step?.resolve(value);
      else step?.reject(new Error(error));
    },
    close() {
      for (const driver of waitingDrivers.splice(0)) driver({ kind: 'end' });
    },
  };
}
