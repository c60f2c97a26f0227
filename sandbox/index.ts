import { friendlyScore } from './friendlyScore';
import { inscribe } from './inscribe';
import { periculum } from './periculum';
import type { SandboxModule } from './provider';
import { qard } from './qard';
import { worldline } from './worldline';

/** The only place that knows all made-up providers. */
export const MODULES = { periculum, inscribe, worldline, qard, friendlyScore };

type OptionsOf<M> = M extends SandboxModule<infer Options, infer _> ? Options : never;

/** Each provider's own options, by its name. */
export type OptionsByProvider = { [N in keyof typeof MODULES]?: Partial<OptionsOf<(typeof MODULES)[N]>> };

/** The same for whoever goes through all of them: what a module takes is known to itself alone. */
export const ALL_MODULES: readonly SandboxModule[] = Object.values(MODULES);
