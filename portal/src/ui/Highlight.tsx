const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", '#x2F': '/' };

const decode = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** The search's fragment: what it marked is marked, everything else in it is plain text. */
export function Highlight({ fragment }: { fragment: string }) {
  const parts = fragment.split(/<(?:em|mark)>(.*?)<\/(?:em|mark)>/gs);
  return <>{parts.map((part, index) => (index % 2 ? <mark key={index}>{decode(part)}</mark> : decode(part)))}</>;
}
