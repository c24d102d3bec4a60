import Taro from '@tarojs/taro'

/** A level above: back to the screen that shows it, known by these of its query, or in this one's place where the reader came another way. */
export function openAbove(url: string, known: Record<string, string>): void {
  const showing = Taro.getCurrentPages().map((page) => shows(page, { url, known }))
  const beneath = showing.length - 1 - showing.lastIndexOf(true)
  if (beneath < showing.length) void Taro.navigateBack({ delta: beneath })
  else void Taro.redirectTo({ url })
}

/** Whether this page is the screen at that address. */
function shows({ route = '', options }: Taro.Page, { url, known }: { url: string; known: Record<string, string> }) {
  const asked: unknown = options
  const here = route !== '' && url.startsWith(`/${route.replace(/^\//, '')}?`)
  if (!here || typeof asked !== 'object' || asked === null) return false
  const query = new Map<string, unknown>(Object.entries(asked))
  return Object.entries(known).every(([key, value]) => query.get(key) === value)
}
