/** Shift and an arrow follow the page's own links to the next and the one before. Where something is typed, they select. */
document.addEventListener('keydown', (event) => {
  const { key, shiftKey, ctrlKey, altKey, metaKey, target } = event
  const rel = { ArrowRight: 'next', ArrowLeft: 'prev' }[key]
  if (!rel || !shiftKey || ctrlKey || altKey || metaKey) return
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return
  const link = document.querySelector<HTMLAnchorElement>(`main a[rel=${rel}]`)
  if (!link) return
  event.preventDefault()
  link.click()
})
