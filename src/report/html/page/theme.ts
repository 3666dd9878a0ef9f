/** The button that turns light to dark and back; until it is pressed, the system decides. */
export function startTheme(): void {
  const button = document.getElementById('theme')
  if (!button) return
  const system = matchMedia('(prefers-color-scheme: dark)')
  const isDark = (): boolean =>
    (document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark'
  const show = (): void => {
    button.textContent = isDark() ? 'Light theme' : 'Dark theme'
  }
  button.addEventListener('click', () => {
    document.documentElement.dataset.theme = isDark() ? 'light' : 'dark'
    show()
  })
  system.addEventListener('change', show)
  button.hidden = false
  show()
}
