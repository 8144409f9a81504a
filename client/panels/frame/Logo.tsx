/** Three nodes on two veins: what runs through. */
export function Logo() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      <g fill="none" stroke="var(--accent)" strokeWidth="1.7" strokeLinecap="round">
        <path d="M4 17C7.5 17 7.5 11 11 11S14.5 5 18 5" />
        <path d="M11 11c3 0 3.5 5 7 5" opacity="0.55" />
      </g>
      <g fill="var(--accent)">
        <circle cx="4" cy="17" r="2.4" />
        <circle cx="18" cy="5" r="2.4" />
        <circle cx="18" cy="16" r="1.9" opacity="0.7" />
      </g>
      <circle cx="11" cy="11" r="2.6" fill="var(--surface)" stroke="var(--accent)" strokeWidth="1.7" />
    </svg>
  );
}
