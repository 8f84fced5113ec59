import type { TerraformFiles } from '../../core/protocol/engine.ts';
import { engine } from '../state/engine.svelte.ts';

/**
 * The Terraform of the open design, asked for while somebody looks at it and again after every edit.
 * Call while a component is being made. Undefined until the first answer.
 */
export function watchTerraform(): { readonly made: TerraformFiles | undefined } {
  let made = $state.raw<TerraformFiles>();
  $effect(() => {
    const about = engine.settled;
    void engine
      .ask((api) => api.terraform())
      .then((answer) => {
        if (answer && about === engine.settled) made = answer;
      });
  });
  return {
    get made() {
      return made;
    },
  };
}
