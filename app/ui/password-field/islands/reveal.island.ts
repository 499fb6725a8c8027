/** Makes each show-password button visible and working; submitting hides the password again. */
const revealPasswords = (root: ParentNode = document) => {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-reveal]')) {
    const input = document.getElementById(button.dataset.reveal ?? '')
    if (!(input instanceof HTMLInputElement)) continue
    const show = button.textContent ?? ''
    const hide = button.dataset.hideLabel ?? show
    const set = (visible: boolean) => {
      input.type = visible ? 'text' : 'password'
      button.textContent = visible ? hide : show
    }
    button.hidden = false
    button.addEventListener('click', () => set(input.type === 'password'))
    input.form?.addEventListener('submit', () => set(false))
  }
}

revealPasswords()
