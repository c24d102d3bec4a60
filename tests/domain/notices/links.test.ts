import { HREF_MAX } from '../../../src/domain/limits'
import { hostOf, isSafeHref, placeOfPath, safeLink } from '../../../src/domain/notices/links'
import { lessonUrl, quizUrl } from '../../../src/features/lessons/routes'
import { noticeUrl } from '../../../src/features/notices/routes'

describe('the host that is shown', () => {
  it.each([
    ['https://example.invalid/a?b=1&c=2', 'example.invalid'],
    ['http://www.example.invalid', 'www.example.invalid'],
    ['https://example.invalid:8443/x', 'example.invalid:8443'],
    ['https://xn--pple-43d.com/', 'xn--pple-43d.com'],
    ['http://192.0.2.1/x', '192.0.2.1'],
    ['https://example.invalid/a@b', 'example.invalid'],
    ['https://example.invalid?x=https://other.invalid/', 'example.invalid'],
  ])('%s: %s', (href, host) => expect(hostOf(href)).toBe(host))

  it.each([
    ['a program', 'javascript:alert(1)'],
    ['a program in disguise', 'https:javascript:alert(1)'],
    ['capitals, which a browser makes small', 'https://EXAMPLE.invalid/'],
    ['a name before the host', 'https://www.gqt.org.cn@evil.invalid/'],
    ['a name and a password', 'https://a:b@evil.invalid/'],
    ['a backslash, which a browser takes for a slash', 'https://evil.invalid\\@www.gqt.org.cn/'],
    ['letters that look like others', 'https://www.\u0430pple.com/'],
    ['marks of direction', 'https://\u202Eexample.invalid/'],
    ['a tab', 'ht\ttps://example.invalid/'],
    ['a line', 'https://example.invalid/\nx'],
    ['a line at the end', 'https://example.invalid/\n'],
    ['a space before it', ' https://example.invalid/'],
    ['a host in numbers', 'http://2130706433/'],
    ['a host in hexadecimal', 'http://0x7f.1/'],
    ['a host in octal', 'http://0177.0.0.1/'],
    ['a host in brackets', 'http://[::1]/'],
    ['a host of one name', 'http://intranet/'],
    ['an empty part', 'https://example..invalid/'],
    ['a dot at the end', 'https://example.invalid./'],
    ['a quote', 'https://example.invalid/"x'],
    ['braces of a template', 'https://example.invalid/{{x}}'],
    ['a bracket', 'https://example.invalid/<x>'],
    ['no scheme', '//example.invalid/'],
    ['another scheme', 'ftp://example.invalid/'],
    ['nothing', ''],
    ['more than an address may have', `https://example.invalid/${'x'.repeat(HREF_MAX)}`],
  ])('is none of %s', (_, href) => {
    expect(hostOf(href)).toBeNull()
    expect(isSafeHref(href)).toBe(false)
  })

  it('is what a browser goes to', () => {
    const tried = [
      'https://a.b/',
      'http://a-b.c_d.ef:80/x',
      'https://1.2.3.4/',
      'https://a.b?c',
      'https://a.b#c',
      'https://1a.b2/',
    ]
    for (const href of tried) expect(hostOf(href)?.replace(/:80$/, '')).toBe(new URL(href).host)
  })

  it('is found in time whatever is written', () => {
    for (const text of ['a-'.repeat(900), 'a.'.repeat(900), '1.'.repeat(900)])
      expect(hostOf(`https://${text}`)).toBeNull()
  })
})

describe('links as they may be followed', () => {
  it('places of this app are known by their names and ids', () => {
    expect(safeLink({ to: 'lesson', id: 'lesson-8' })).toEqual({ to: 'lesson', id: 'lesson-8' })
    expect(safeLink({ to: 'notice', id: '../x?y' })).toBeUndefined()
    expect(safeLink({ to: 'elsewhere' as 'notice', id: 'x' })).toBeUndefined()
    expect(safeLink({ to: 'web', href: 'javascript:1' })).toBeUndefined()
    expect(safeLink(undefined)).toBeUndefined()
  })

  it('an address of one of this app’s pages means what the page shows', () => {
    expect(placeOfPath(noticeUrl('n-1'))).toEqual({ to: 'notice', id: 'n-1' })
    expect(placeOfPath(lessonUrl('l_1', 60))).toEqual({ to: 'lesson', id: 'l_1' })
    expect(placeOfPath(quizUrl('l1').slice(1))).toEqual({ to: 'quiz', id: 'l1' })
    expect(placeOfPath(`/#${noticeUrl('n1')}`)).toEqual({ to: 'notice', id: 'n1' })
    for (const other of [
      '/pages/me/index?noticeId=x',
      `https://evil.invalid${noticeUrl('n1')}`,
      noticeUrl('a b'),
      noticeUrl(''),
    ])
      expect(placeOfPath(other)).toBeNull()
  })
})
