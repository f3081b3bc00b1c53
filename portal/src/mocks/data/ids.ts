/** The same small word gives the same UUID each time, so that links in the mocked portal stay the same. */
export function id(kind: string, key: string): string {
  let hash = 0x811c9dc5;
  const hex: string[] = [];
  for (let round = 0; round < 4; round++) {
    for (const letter of `${kind}/${key}/${round}`) {
      hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
    }
    hex.push(hash.toString(16).padStart(8, '0'));
  }
  const all = hex.join('');
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-7${all.slice(13, 16)}-8${all.slice(17, 20)}-${all.slice(20, 32)}`;
}
