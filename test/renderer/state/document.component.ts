import { describe, expect, test } from 'vitest';
import { setField } from '../../../core/edit/resources.ts';
import { emptyDesign } from '../../../core/model/design.ts';
import { doc } from '../../../renderer/state/document.svelte.ts';

const design = { ...emptyDesign('Two tiers'), resources: { web: { kind: 'aws.instance' } } };
const file = { id: 'file-1', name: 'two-tiers.netdraft', folder: 'designs' };
const stop = () => doc.run(setField, { id: 'web', field: 'running', value: false });

describe('what is not saved', () => {
  test('a design that was opened and changed is saved again when everything is taken back', () => {
    doc.load(design, file);
    expect(doc.dirty).toBe(false);
    stop();
    expect(doc.dirty).toBe(true);
    doc.undo();
    expect(doc.dirty).toBe(false);
    doc.redo();
    expect(doc.dirty).toBe(true);
  });

  test('after saving, what was saved counts: undo leads away from it, redo back to it', () => {
    doc.load(design, file);
    stop();
    doc.markSaved(doc.design, file);
    expect(doc.dirty).toBe(false);
    doc.undo();
    expect(doc.dirty).toBe(true);
    doc.redo();
    expect(doc.dirty).toBe(false);
  });

  test('a design that stands in no file stays unsaved, whatever is taken back', () => {
    doc.load(design, undefined, 'unsaved');
    stop();
    doc.undo();
    expect(doc.dirty).toBe(true);
  });
});
