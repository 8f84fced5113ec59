/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<rect x="3" y="5" width="18" height="10.5" rx="2.5"/><path d="M7 15.5V19M10.3 15.5V19M13.7 15.5V19M17 15.5V19"/><circle cx="7" cy="10.25" r="1.25" fill="currentColor" stroke="none"/><path d="M11 10.25h6"/>';
