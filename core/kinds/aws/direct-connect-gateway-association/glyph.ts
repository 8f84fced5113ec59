/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<circle cx="5" cy="12" r="2.5"/><rect x="15" y="8" width="6.5" height="8" rx="2"/><path d="M7.4 11.2H15M7.4 12.8H15M11.2 7v3M11.2 14v3"/>';
