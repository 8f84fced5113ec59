/** A padlock with a way through. */
export const glyph =
  '<rect x="5" y="10.5" width="14" height="10" rx="2.5"/><path d="M8 10.5V7.5a4 4 0 0 1 8 0v3M9 15.5h6M13.2 13.7l1.8 1.8-1.8 1.8"/>';
