type Assets = { asset: (name: string) => string | undefined }

/** What a home screen shows: a neutral name and icon, and the first page of the day. */
export function manifestOf(name: string, { asset }: Assets) {
  const icon = asset('icons/icon.svg')
  return {
    name,
    short_name: name,
    id: '/',
    start_url: '/today',
    scope: '/',
    display: 'standalone',
    background_color: '#faf6ee',
    theme_color: '#0d5957',
    icons: icon ? [{ src: icon, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }] : [],
  }
}
