import { kindOf } from '../kinds/index.ts';
import type { Resource, ResourceId } from '../model/design.ts';
import { command, type DesignDraft } from './command.ts';

/** `module.net.aws_subnet.app["a"].cidr_block`: what is built, and its argument. */
const ARGUMENT = /(?:^|\.)([a-z]+_[a-z0-9_]+)\.[\w-]+(?:\[[^\]]*\])?\.(\w+)(?:\[\d+\])?$/;
/** Clouds and kinds as Terraform calls them. */
const builtAs = (kind: string): string =>
  kind
    .replace(/^alibaba\./, 'alicloud_')
    .replace(/^tencent\./, 'tencentcloud_')
    .replace(/[.-]/g, '_');
/** `CidrBlock` and `cidr_block`, `SecurityGroups` and `vpc_security_group_ids`. */
const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^vpc/, '')
    .replace(/(id)?s?$/, '');

/**
 * What of a resource is not known yet and is about one field of it: said by the field's name, or by the argument of the resource's own
 * block that is called as its cloud calls the field. What another block says of it (a route, a rule) is about no field alone.
 */
export function notKnownOf({ kind, notKnown = [] }: Resource, field: string): readonly string[] {
  const declared = kindOf(kind)?.fields[field];
  if (notKnown.length === 0 || !declared) return [];
  return notKnown.filter((what) => {
    if (what === field || what.startsWith(`${field}.`)) return true;
    const [, type, argument = ''] = ARGUMENT.exec(what) ?? [];
    return type === builtAs(kind) && declared.term !== undefined && bare(argument) === bare(declared.term);
  });
}

/** These are known from now on. */
export function forgetNotKnown(draft: DesignDraft, id: ResourceId, known: readonly string[]): void {
  const resource = draft.resources[id];
  if (!resource?.notKnown || known.length === 0) return;
  const left = resource.notKnown.filter((what) => !known.includes(what));
  if (left.length > 0) resource.notKnown = left;
  else delete resource.notKnown;
}

/** A person says that what was not known is as it is drawn now. */
export const setKnown = command<{ readonly id: ResourceId; readonly known: readonly string[] }>('set-known', 'EDIT_KNOWN', (draft, { id, known }) =>
  forgetNotKnown(draft, id, known),
);
