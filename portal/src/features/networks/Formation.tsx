/** A leading group on its way, as a quiet pattern behind a title. */
export function Formation() {
  const rows = [0, 1, 2, 3, 4];
  return (
    <svg className="kg-formation" viewBox="0 0 600 400" preserveAspectRatio="xMaxYMid slice" aria-hidden="true">
      <g fill="none" stroke="#ffffff" strokeOpacity=".09" strokeWidth="2">
        {rows.map((row) => (
          <path key={row} d={`M ${500 - row * 84} 200 L ${240 - row * 84} ${60 - row * 8} M ${500 - row * 84} 200 L ${240 - row * 84} ${340 + row * 8}`} />
        ))}
      </g>
      <circle cx="500" cy="200" r="24" fill="#e2711d" />
      <g fill="#ffffff">
        <circle cx="414" cy="153" r="17" fillOpacity=".85" />
        <circle cx="414" cy="247" r="17" fillOpacity=".85" />
        <circle cx="328" cy="107" r="13" fillOpacity=".5" />
        <circle cx="336" cy="200" r="13" fillOpacity=".5" />
        <circle cx="328" cy="293" r="13" fillOpacity=".5" />
        <circle cx="244" cy="62" r="9" fillOpacity=".3" />
        <circle cx="250" cy="152" r="9" fillOpacity=".3" />
        <circle cx="250" cy="248" r="9" fillOpacity=".3" />
        <circle cx="244" cy="338" r="9" fillOpacity=".3" />
      </g>
    </svg>
  );
}
