import { mount, unmount } from 'svelte';
import type { UnsavedAnswer } from '../../core/protocol/host.ts';
import UnsavedDialog from '../dialogs/UnsavedDialog.svelte';

/** Save / Don't save / Cancel in the page, where no native dialog can ask three things. Escape is Cancel. */
export function askUnsaved(name: string): Promise<UnsavedAnswer> {
  return new Promise((resolve) => {
    const dialog = mount(UnsavedDialog, {
      target: document.body,
      props: {
        name,
        onanswer: (answer) => {
          void unmount(dialog);
          resolve(answer);
        },
      },
    });
  });
}
