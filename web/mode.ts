// Imported for its effect, before all else: the settings, React and Next read NODE_ENV once, when they load.
const settings = process.env as Record<string, string | undefined>
settings.NODE_ENV ??= process.argv.includes('--dev') ? 'development' : 'production'

export {}
