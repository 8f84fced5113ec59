import type { Sentences } from '../catalogue.ts';

/** What the canvas says: at the cursor, on its strips, in its menus. */
export const CANVAS_WORDS = {
  /** The pill of a drop that is accepted. */
  DROP_INTO: 'Into {container}',
  DROP_ON_CANVAS: 'Onto the canvas',
  DROP_ONTO_BORDER: 'Onto the border of {container}',
  DROP_COPY: 'A copy into {container}',
  DROP_COPY_ON_CANVAS: 'A copy onto the canvas',

  /** The pill of a drop that is refused: the reason, then what would be legal. */
  DROP_NOT_INSIDE: '{kind} cannot stand inside {what}.',
  DROP_NOT_ON_CANVAS: '{kind} cannot stand on the empty canvas.',
  DROP_TAKEN: '{container} has {holder} already, and takes {most} at most.',
  DROP_TAKEN_ON_CANVAS: '{holder} is there already: {most} at most.',
  DROP_BORDER_FULL: 'The border of {container} has no free slot.',
  DROP_INSTEAD_ONE: 'Drop it on {first}.',
  DROP_INSTEAD_TWO: 'Drop it on {first} or {second}.',
  DROP_INSTEAD_CANVAS: 'Drop it outside of every container.',
  DROP_INSTEAD_DRAW: 'Draw {what} first.',

  /** Connections. */
  CONNECT_TO: '{from} to {to}',
  CONNECT_NO_MEANING: '{from} and {to} have nothing to connect.',
  CONNECT_MENU: 'What this connection can mean',

  /** Strips. */
  LAYERS: 'What of the answer is drawn',
  LAYER_REQUEST: 'Request',
  LAYER_REPLY: 'Reply',
  TOOLS: 'Tools and zoom',
  TOOL_SELECT: 'Select (V)',
  TOOL_PAN: 'Move the drawing (H, or hold Space)',
  TOOL_CONNECT: 'Connect (C)',
  TIDY: 'Tidy up the whole drawing',
  ZOOM_OUT: 'Zoom out (-)',
  ZOOM_IN: 'Zoom in (+)',
  ZOOM_ACTUAL: 'Zoom to 100 %',
  ZOOM_NOW: '{percent}, zoom to 100 %',
  ZOOM_FIT: 'Show everything (Shift+1)',

  MINIMAP_TITLE: 'The whole drawing (Shift+3 hides it)',

  /** For people who hear the canvas. */
  CANVAS_LABEL: 'Drawing of the network',
  CANVAS_DESCRIPTION:
    '{count} {count|resource|resources}. Arrows move between neighbours, Enter goes into a container, Escape leaves it, Space selects.',
  MINIMAP_LABEL: 'Small map of the whole drawing. Arrows move what is in view, with Shift by a whole screen.',
  NODE_DESCRIPTION: '{name}, {kind}',
  NODE_INSIDE: '{name}, {kind}, in {container}',
  NODE_CONTAINER: '{name}, {kind}, with {count} inside',
  NODE_CONTAINER_INSIDE: '{name}, {kind}, in {container}, with {count} inside',
  /** Cards that are drawn as one. */
  STACK_LABEL: '{count} at one place',
  STACK_FILTER: 'Name or address',
  STACK_SPREAD: 'Spread out',
  STACK_NONE: 'None of them.',
  /** The menu under the pointer. */
  CONTEXT_CANVAS: 'The drawing',
  CONTEXT_SELECTED: 'What is selected',
  CONTEXT_RENAME: 'Rename',
  CONTEXT_CUT: 'Cut',
  CONTEXT_COPY: 'Copy',
  CONTEXT_PASTE: 'Paste',
  CONTEXT_SELECT_ALL: 'Select all',
  CONTEXT_SHOW_ALL: 'Show everything',
  RENAME_LABEL: 'Name of {name}',
  PASTE_NOTHING: 'Nothing of this design was copied yet.',
  PASTE_NOWHERE: '{names} cannot be pasted here.',
  PASTE_SOME: '{names} cannot be pasted here. The rest is.',
} as const satisfies Sentences;
export type CanvasWord = keyof typeof CANVAS_WORDS;
