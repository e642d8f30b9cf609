// axe.mjs MODULES PAGE…: runs axe over pages in Chromium; MODULES is where npm put its node_modules.
// A fragment is looked at in a bare page, as a website would have around it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [modules, ...pages] = process.argv.slice(2);
const require = createRequire(`${modules}/node_modules/`);
const puppeteer = (await import(require.resolve('puppeteer-core'))).default;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const inPage = html => html.startsWith('<!DOCTYPE')
    ? html : `<!DOCTYPE html><html lang="zh-CN"><head><title>-</title></head><body><main>${html}</main></body></html>`;

const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
let faults = 0;
for (const path of pages) {
    const page = await browser.newPage();
    await page.setContent(inPage(readFileSync(path, 'utf8')));
    await page.evaluate(axe);
    const { passes, violations } = await page.evaluate(() => axe.run());
    for (const { id, nodes } of violations)
        console.log(`${path}: ${id}\n${nodes.map(node => `  ${node.html}`).join('\n')}`);
    faults += violations.length + (passes.length === 0);
    await page.close();
}
await browser.close();
process.exit(faults > 0 ? 1 : 0);
