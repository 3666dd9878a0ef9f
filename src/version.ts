import manifest from '../package.json' with { type: 'json' }

export const VERSION: string = manifest.version
export const NODE_RANGE: string = manifest.engines.node
