/** Turns links that point at a dialog into openers of a real modal. */
const openDialogsAsModals = (root: Document = document) => {
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    const dialog = link ? root.getElementById(link.getAttribute('href')?.slice(1) ?? '') : null
    if (!(dialog instanceof HTMLDialogElement)) return
    event.preventDefault()
    dialog.close()
    dialog.showModal()
  })
}

openDialogsAsModals()
