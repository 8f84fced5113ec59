/** Every number that decides how the canvas feels under the hand. Screen px unless said otherwise; world px are CSS px at 100 %. */

/** A press becomes a drag after this distance. */
export const DRAG_THRESHOLD = 4;
export const DRAG_THRESHOLD_TOUCH = 6;

/** A second press within this time, ms, at the same place is a double click. */
export const DOUBLE_CLICK = 400;

/** A dragged edge jumps to a guide within this distance, at any zoom. */
export const SNAP_TOLERANCE = 8;
/** World px. */
export const GRID = 20;

/** World px that an arrow key moves the selection. */
export const NUDGE = 1;
export const NUDGE_SHIFT = 5;

/** By hand, and where all in view needs less, so far. */
export const ZOOM_LEAST = 0.05;
export const ZOOM_FLOOR = 0.002;
export const ZOOM_MOST = 4;
/** One press of + or -. */
export const ZOOM_STEP = 1.25;
/** How much one px of wheel travel zooms: exp(-deltaY * this). A notch is about 100 px. */
export const ZOOM_WHEEL = 0.0022;
/** A pinch on a trackpad arrives as wheel events with small deltas and Ctrl. */
export const ZOOM_PINCH = 0.01;
/** Left free around what is fitted: half a gateway, and air. */
export const FIT_MARGIN = 24;
/** Left free below the drawing while a callout explains a verdict. */
export const FIT_CALLOUT = 132;
/** Between what is fitted and the strips that float over the drawing: the disc that may stick out of a card. */
export const FIT_AIR = 8;
/** Fitting never magnifies beyond 100 %. */
export const FIT_MOST = 1;

/** Side of the square in which a resize handle is hit; it is drawn smaller. */
export const HANDLE_HIT = 12;
/** How far inside and outside a frame's border still is its border. */
export const BORDER_HIT = 5;
/** Radius of the connect dot as drawn, and as hit. */
export const CONNECT_DOT = 5;
export const CONNECT_HIT = 10;

/** World px. Distance kept between what stands in one container, and from its border. */
export const GAP = 12;
/** World px. Gateways stand in slots this far apart along a border. */
export const SLOT = 20;
/** World px. A gateway dropped this far outside of a border still sits down on it. */
export const DOCK_REACH = 32;
/** World px. No frame gets smaller than this. */
export const FRAME_LEAST = { width: 120, height: 60 } as const;

/** A refused ghost flies back in this time, ms. */
export const FLY_BACK = 200;
/** Zoom to fit and to the selection, ms. */
export const ZOOM_GLIDE = 200;
/** A drag near the edge of the canvas pans it: how near, and how fast at most (px a frame). */
export const EDGE_PAN_ZONE = 28;
export const EDGE_PAN_SPEED = 14;
