// Sets light or dark before the first paint; a file of its own, because the page allows no inline scripts.
{
  const chosen = localStorage.getItem('clientele-theme')
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
}
