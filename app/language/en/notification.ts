/** What a device shows on its own screen, where anybody may read it. A file apart: the service worker carries it. */
export const notification = {
  title: 'A moment for you',
  stop: 'Stop these',
  stopped: 'You will get no more of these',
} as const
