import type { Face } from '../kinds/face.ts';
import { type FormState, plainForm } from '../kinds/form.ts';
import { plainFace } from '../kinds/face.ts';
import { kindOf } from '../kinds/index.ts';
import { foreignIn } from './foreign.ts';
import { same } from '../kinds/derived/same.ts';
import type { Query, View } from '../kinds/view.ts';
import type { Design } from '../model/design.ts';
import type { Finding } from '../model/reason.ts';

/** What a cloud would refuse in a resource, and what would surprise. */
export const FINDINGS: Query<readonly Finding[]> = {
  name: 'engine/findings',
  equal: same,
  compute: (view, id) => [
    ...(kindOf(view.resource(id)?.kind)?.findings ?? []).flatMap((rule) =>
      rule.check(view, id).map((found): Finding => ({ ...found, code: rule.id, severity: rule.severity, rule: rule.rule })),
    ),
    ...foreignIn(id, view.resource(id), (other) => view.resource(other)).map(
      ({ place, named }): Finding => ({
        code: 'OTHER_CLOUD',
        severity: 'error',
        values: { resource: { resource: id }, other: { resource: named } },
        place,
      }),
    ),
  ],
};

/** What a resource shows of itself on the canvas. */
export const FACE: Query<Face> = {
  name: 'engine/face',
  equal: same,
  compute: (view, id) => kindOf(view.resource(id)?.kind)?.face(view, id) ?? plainFace,
};

/** Which of its fields and choices apply. */
export const FORM: Query<FormState> = {
  name: 'engine/form',
  equal: same,
  compute: (view, id) => kindOf(view.resource(id)?.kind)?.form?.(view, id) ?? plainForm,
};

/** Everything that is found in a design, in the order of its resources. */
export const findingsOf = (view: View, design: Design): readonly Finding[] => Object.keys(design.resources).flatMap((id) => view.ask(FINDINGS, id));
