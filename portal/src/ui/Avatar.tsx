const skip = /^(de|het|van|en|in|voor|the|of|&)$/i;
const palette = ['#0b5c56', '#8a4b12', '#3d5a80', '#6b4c7a', '#2f6b3c', '#7d3b3b'];

/** An organisation's initials on its own colour: something to recognise it by in a list. */
export function Avatar({ name, size = 44 }: { name: string; size?: number }) {
  const words = name.split(/[\s–-]+/).filter((word) => word && !skip.test(word));
  const initials = (words.length > 1 ? words[0]![0]! + words[1]![0]! : name.slice(0, 2)).toUpperCase();
  const hash = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  return (
    <span
      className="kg-avatar"
      aria-hidden="true"
      style={{ background: palette[hash % palette.length], inlineSize: size, blockSize: size, fontSize: size * 0.38 }}
    >
      {initials}
    </span>
  );
}
