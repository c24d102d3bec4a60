import type { RequestState } from './join-request'

interface Request {
  branch: { name: string }
  state: RequestState
  reason: string | null
}

/** How somebody is told what has become of asking to be added to a branch. */
export function requestWords({ branch: { name }, state, reason }: Request): { title: string; text: string } {
  switch (state) {
    case 'open':
      return { title: `已申请加入${name}`, text: '等团支书确认，也可以换一个邀请码' }
    case 'passed':
      return { title: `${name}通过了，去加入`, text: '看过信息使用说明并同意，就加入了' }
    case 'refused':
      return { title: `${name}没有通过申请`, text: `团支书说：${reason ?? ''}` }
  }
}
