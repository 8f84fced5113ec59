import { engine } from '../state/engine.svelte.ts';

/**
 * The Terraform files of the open design, asked for while somebody looks at them and again after every edit.
 * Call while a component is being made. Undefined until the first answer.
 */
export function watchTerraform(): { readonly files: Readonly<Record<string, string>> | undefined } {
  let files = $state.raw<Readonly<Record<string, string>>>();
  $effect(() => {
    const about = engine.settled;
    void engine
      .ask((api) => api.terraform())
      .then((answer) => {
        if (answer && about === engine.settled) files = answer;
      });
  });
  return {
    get files() {
      return files;
    },
  };
}
