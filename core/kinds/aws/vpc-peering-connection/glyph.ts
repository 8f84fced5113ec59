/** Two networks and two lines between them. */
export const glyph =
  '<rect x="2.5" y="7.5" width="6.5" height="9" rx="2"/><rect x="15" y="7.5" width="6.5" height="9" rx="2"/><path d="M9 10.5h6M9 13.5h6"/>';
