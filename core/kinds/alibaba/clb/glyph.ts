/** A square listener with two ways to backends. */
export const glyph =
  '<rect x="3" y="8.5" width="7" height="7" rx="1.75"/><path d="M10 10.5l4-4.2h3.5M10 13.5l4 4.2h3.5"/><circle cx="19.3" cy="6.3" r="1.8"/><circle cx="19.3" cy="17.7" r="1.8"/>';
