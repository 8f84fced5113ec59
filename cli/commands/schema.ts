import { type CliCommand, type ExitStatus, JSON_OPTION, printJson } from '../command.ts';

export const schema: CliCommand = {
  name: 'schema',
  summary: 'SCHEMA_SUMMARY',
  // It is JSON in any case; the option is there because every command has it.
  options: [JSON_OPTION],
  examples: ['schema > netdraft.schema.json'],
  async run(io): Promise<ExitStatus> {
    const { designSchema } = await import('../../core/file/schema.ts');
    printJson(io, designSchema());
    return 0;
  },
};
