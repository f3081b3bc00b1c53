import axe from 'axe-core';

/** What axe finds wrong with the page; colours and layout are looked at in a real browser instead. */
export async function violations(): Promise<string[]> {
  const result = await axe.run(document.documentElement, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
