import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { BRIDGE_NAME, type Bridge, type HostEvent } from '../core/protocol/host.ts';
import { type AnswerOf, type ArgumentsOf, channelOf, EVENT_CHANNEL, type Notice, type Question } from './channels.ts';

const ask = <K extends Question>(name: K, ...args: ArgumentsOf<K>): Promise<AnswerOf<K>> => ipcRenderer.invoke(channelOf(name), ...args);
const say = <K extends Notice>(name: K, ...args: ArgumentsOf<K>): void => ipcRenderer.send(channelOf(name), ...args);

/** All that the page gets: no `ipcRenderer`, no channel names, no paths. */
const bridge: Bridge = {
  start: () => ask('start'),
  openDesign: () => ask('openDesign'),
  openRecent: (id) => ask('openRecent', id),
  // Only a file that a person dropped or chose has a path; one that a script made has none.
  openDropped: (file) => ask('openDroppedPath', webUtils.getPathForFile(file as unknown as Parameters<typeof webUtils.getPathForFile>[0])),
  saveDesign: (id, text) => ask('saveDesign', id, text),
  saveDesignAs: (suggestedName, text) => ask('saveDesignAs', suggestedName, text),
  exportFile: (request) => ask('exportFile', request),
  exportFolder: (request) => ask('exportFolder', request),
  recentFiles: () => ask('recentFiles'),
  clearRecentFiles: () => ask('clearRecentFiles'),
  askUnsaved: (name) => ask('askUnsaved', name),
  setDocument: (state) => say('setDocument', state),
  closeWindow: () => say('closeWindow'),
  setTheme: (theme) => say('setTheme', theme),
  editText: (command) => say('editText', command),
  listen(listener) {
    const onEvent = (_event: unknown, event: HostEvent) => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, onEvent);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, onEvent);
    };
  },
};
contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
