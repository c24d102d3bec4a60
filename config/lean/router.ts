import { resolve } from 'node:path'
import { cut } from './cut'

const NOT_LOADED = resolve(__dirname, '../../src/pages/not-loaded/index.tsx')

/**
 * Taro's router of the web, by whole addresses. By itself it knows pages by their paths alone: an address that was changed by hand or by a
 * link to another of the same page showed whichever of these lay beneath, and a page whose code did not come left the one before in sight.
 */
export function exactAddresses(text: string): string {
  const failing = cut(
    text,
    { from: 'else {\n                throw error;', to: '        if (!element || currentLock' },
    OTHERWISE,
  )
  const turning = cut(failing, { from: "else if (action === 'POP') {", to: "else if (action === 'PUSH') {" }, TURNING)
  const bearing = cut(turning, { from: 'if (params)', to: '            handler.load(' }, BEARING)
  const last = bearing.replaceAll(OF_A_PATH, 'pageLock.last')
  if (last === bearing) throw new Error(`"${OF_A_PATH}" stands there never`)
  return `import notLoaded from ${JSON.stringify(NOT_LOADED)};\n${last}`
}

/**
 * Which turn to a path is the last one. Of turns to different pages the one whose code came last was shown, whatever was asked for after
 * it: so the last turn of all counts.
 */
const OF_A_PATH = 'pageLock[routerPath]'

/** A page is opened once, however often it is tapped before it is there: otherwise the first step back leads to where one is. */
export const onePush = (text: string): string =>
  cut(text, { from: 'function navigateTo(option) {', to: 'function redirectTo(option) {' }, ONCE)

const ONCE = `function navigateTo(option) {
    const { pathname, search } = processNavigateUrl(option);
    const at = history.location;
    if (pathname === at.pathname && search === at.search) {
        const res = { errMsg: 'navigateTo:ok' };
        option.success && option.success(res);
        option.complete && option.complete(res);
        return Promise.resolve(res);
    }
    return navigate(option, 'navigateTo');
}
`

/** What did not come is told in the place of what would have been there. */
const OTHERWISE = `else if (error.name === 'ChunkLoadError' || error.code === 'CSS_CHUNK_LOAD_FAILED') {
                element = notLoaded;
                context = { pathname: routerPath };
                postLock = pageLock[routerPath];
            }
            else {
                throw error;
            }
        }
`

/**
 * Back is to the page that was opened by this very address; any other is opened in the place of the one in sight, unless it never was left:
 * what was asked for meanwhile had not come. So is a redirection.
 */
const TURNING = `else if (action === 'POP') {
            const address = pathname + '?' + handler.search;
            if (currentPage && currentPage.address === address)
                return;
            const beneath = stacks.get().slice(0, -1).map((page) => page.address);
            const prevIndex = beneath.lastIndexOf(address);
            const delta = stacks.delta >= 1 ? stacks.delta : prevIndex < 0 ? 1 : stacks.length - 1 - prevIndex;
            handler.unload(currentPage, delta, prevIndex > -1);
            if (prevIndex > -1) {
                eventCenter.once('__taroPageOnShowAfterDestroyed', () => {
                    handler.show(stacks.getItem(prevIndex), pageConfig, prevIndex);
                });
            }
            else {
                shouldLoad = true;
            }
        }
        else if (action === 'REPLACE') {
            handler.unload(currentPage, stacks.delta >= 1 ? stacks.delta : 1);
            shouldLoad = true;
        }
        `

/** The path of a page that is open has lost what followed it; two of a kind differ by just that, and by what of it the page was asked for. */
const BEARING = `page.address = pathname + '?' + handler.search;
            page.options = handler.getQuery(pageStampId);
`
