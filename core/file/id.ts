/** Letters, digits, `_`, `-`, `.`; a letter or `_` first, so that no id looks like an address. */
export const ID = /^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/;
