type Assets = { asset: (name: string) => string | undefined }

const shapes = [
  { file: '.svg', sizes: 'any', type: 'image/svg+xml' },
  { file: '-180.png', sizes: '180x180', type: 'image/png' },
  { file: '-192.png', sizes: '192x192', type: 'image/png' },
  { file: '-512.png', sizes: '512x512', type: 'image/png' },
  { file: '-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
]

/** What a home screen shows: a neutral name and icon, and the first page of the day. */
export function manifestOf(name: string, icon: 'icon' | 'plain', { asset }: Assets) {
  const icons = shapes.flatMap(({ file, ...shape }) => {
    const src = asset(`icons/${icon}${file}`)
    return src ? [{ src, ...shape }] : []
  })
  return {
    name,
    short_name: name,
    id: '/',
    start_url: '/today',
    scope: '/',
    display: 'standalone',
    background_color: '#faf6ee',
    theme_color: '#0d5957',
    icons,
  }
}
