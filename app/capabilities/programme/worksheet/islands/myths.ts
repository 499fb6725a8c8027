/** Opens what is known once somebody has sorted a saying; before that they think for themselves. */
export function revealKnown(): void {
  for (const myth of document.querySelectorAll('[data-myth]'))
    myth.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'radio')
        myth.querySelector('details')?.toggleAttribute('open', target.value !== '')
    })
}
