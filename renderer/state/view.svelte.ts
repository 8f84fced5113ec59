import { MediaQuery } from 'svelte/reactivity';
import type { ThemeName } from '../../core/picture/tokens.ts';
import type { Theme } from '../../core/protocol/host.ts';

/** What a menu, a key or the zoom strip asks of the canvas. */
export type ViewportCommand =
  | { readonly type: 'fit' }
  | { readonly type: 'fit-selection' }
  | { readonly type: 'zoom-in' }
  | { readonly type: 'zoom-out' }
  | { readonly type: 'zoom-actual' }
  /** Brings resources into view, only when they are off screen. */
  | { readonly type: 'reveal'; readonly resources: readonly string[] };
/** Commands of editing that need what only the canvas knows (where the pointer is, where there is room). */
export type CanvasCommand =
  | { readonly type: 'duplicate' | 'cut' | 'copy' | 'select-all' }
  /** `at`: px of the canvas; under the pointer when not given. */
  | { readonly type: 'paste'; readonly at?: { readonly x: number; readonly y: number } };
export type Tool = 'select' | 'pan' | 'connect';
export type DockTab = 'trace' | 'scenarios' | 'problems' | 'reach' | 'terraform' | 'import';
/** What the left column shows: kinds to add, or what there is. */
export type LeftTab = 'palette' | 'outline';
export type InspectorTab = 'settings' | 'reach' | 'terraform';
export type DialogName = 'export' | 'import' | 'help' | 'about';
export type ExportFormat = 'png' | 'svg' | 'terraform';

/** Height of the dock's row of tabs, in px: what remains of it when it is folded. */
export const DOCK_FOLDED = 33;
const DOCK_HEIGHT = 216;
/** A matrix needs more of the window, as long as nobody has said how much the dock may have. */
const MATRIX_SHARE = 0.44;

/** How the window looks: theme, panels, dialogs. Nothing of this is in the design. */
function createView() {
  let theme = $state<Theme>('system');
  const systemDark = new MediaQuery('(prefers-color-scheme: dark)');
  let width = $state(typeof innerWidth === 'number' ? innerWidth : 1440);
  let paletteOpen = $state<boolean>();
  let inspectorOpen = $state(true);
  let leftTab = $state<LeftTab>('palette');
  let finding = $state(false);
  let dockOpen = $state(true);
  let dockHeight = $state<number>();
  let dockEnlarged = $state(false);
  let dockTab = $state<DockTab>('trace');
  let inspectorTab = $state<InspectorTab>('settings');
  let dialog = $state.raw<DialogName>();
  let exportFormat = $state<ExportFormat>('png');
  let tool = $state<Tool>('select');
  let zoom = $state(1);
  let minimap = $state(true);
  const viewport = new Set<(command: ViewportCommand) => void>();
  const canvas = new Set<(command: CanvasCommand) => void>();

  return {
    get theme() {
      return theme;
    },
    set theme(next: Theme) {
      theme = next;
    },
    /** The theme that is on the screen, whether it was chosen or is the system's. */
    get shownTheme(): ThemeName {
      if (theme === 'system') return systemDark.current ? 'dark' : 'light';
      return theme;
    },
    /** Width of the window in px; `App.svelte` keeps it. */
    get width() {
      return width;
    },
    set width(next: number) {
      width = next;
    },
    /** The palette folds by itself in a narrow window until a person says otherwise. */
    get paletteOpen() {
      return paletteOpen ?? width >= 1100;
    },
    set paletteOpen(next: boolean) {
      paletteOpen = next;
    },
    get inspectorOpen() {
      return inspectorOpen;
    },
    set inspectorOpen(next: boolean) {
      inspectorOpen = next;
    },
    /** In a narrow window the inspector lies over the canvas instead of beside it. */
    get inspectorOverlays() {
      return width < 1240;
    },
    get leftTab() {
      return leftTab;
    },
    set leftTab(next: LeftTab) {
      leftTab = next;
    },
    /** The field in which one looks for something in the drawing is open. */
    get finding() {
      return finding;
    },
    set finding(next: boolean) {
      finding = next;
    },
    get dockOpen() {
      return dockOpen;
    },
    set dockOpen(next: boolean) {
      dockOpen = next;
    },
    /** In px, of the open dock. */
    get dockHeight(): number {
      return dockHeight ?? (dockTab === 'reach' ? Math.round(innerHeight * MATRIX_SHARE) : DOCK_HEIGHT);
    },
    set dockHeight(next: number) {
      dockHeight = next;
    },
    /** It lies over the whole drawing. */
    get dockEnlarged() {
      return dockEnlarged && dockOpen;
    },
    set dockEnlarged(next: boolean) {
      dockEnlarged = next;
      dockOpen ||= next;
    },
    get dockTab() {
      return dockTab;
    },
    set dockTab(next: DockTab) {
      dockTab = next;
    },
    showDock(tab: DockTab): void {
      dockTab = tab;
      dockOpen = true;
    },
    get inspectorTab() {
      return inspectorTab;
    },
    set inspectorTab(next: InspectorTab) {
      inspectorTab = next;
    },
    get dialog() {
      return dialog;
    },
    set dialog(next: DialogName | undefined) {
      dialog = next;
    },
    /** What the export dialog writes. */
    get exportFormat() {
      return exportFormat;
    },
    set exportFormat(next: ExportFormat) {
      exportFormat = next;
    },
    showExport(format: ExportFormat): void {
      exportFormat = format;
      dialog = 'export';
    },
    get tool() {
      return tool;
    },
    set tool(next: Tool) {
      tool = next;
    },
    /** 1 is 100 %. The canvas writes it, the zoom strip shows it. */
    get zoom() {
      return zoom;
    },
    set zoom(next: number) {
      zoom = next;
    },

    /** Wished for: it is there while part of the drawing is out of view. */
    get minimap() {
      return minimap;
    },
    set minimap(next: boolean) {
      minimap = next;
    },

    send(command: ViewportCommand): void {
      for (const listener of viewport) listener(command);
    },
    /** The canvas listens. Returns how to stop. */
    onViewport(listener: (command: ViewportCommand) => void): () => void {
      viewport.add(listener);
      return () => viewport.delete(listener);
    },
    sendToCanvas(command: CanvasCommand): void {
      for (const listener of canvas) listener(command);
    },
    onCanvas(listener: (command: CanvasCommand) => void): () => void {
      canvas.add(listener);
      return () => canvas.delete(listener);
    },
  };
}

export const view = createView();
