import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const FILM = resolve(__dirname, '../../../devtools/seed/media/clip-20s.mp4')

const HOME_WXML = `<wxs module="loud">module.exports = { up: function (word) { return word + '!' } }</wxs>
<view class="box" id="box" data-kind="round" style="width: 200rpx"><text class="hello">你好，{{name}}</text></view>
<view class="loud">{{loud.up(name)}}</view>
<input class="name" value="{{name}}" maxlength="5" bindinput="typed" />
<textarea class="memo" bindinput="noted"></textarea>
<switch class="turn" bindchange="turned" /><text class="on">{{on}}</text>
<checkbox-group bindchange="ticked"><checkbox class="tick" value="a" /></checkbox-group><text class="ticks">{{ticks}}</text>
<view class="press" style="height: 20px" bindtap="pressed" bindlongpress="held">{{log}}</view>
<scroll-view class="rows" scroll-y style="height: 100px"><view wx:for="{{rows}}" wx:key="*this" class="row">{{item}}</view></scroll-view>
<swiper class="slides" bindchange="slid"><swiper-item>1</swiper-item><swiper-item>2</swiper-item></swiper><text class="slide">{{slide}}</text>
<slider class="slide-to" max="50" step="5" bindchange="slided" /><text class="slid">{{slid}}</text>
<view class="pad" bindtouchstart="touched" bindtouchmove="touched" bindtouchend="touched" bindcustom="told">{{touches}}</view>
<video class="film" id="film" src="/dist/film.mp4" muted bindplay="played" bindpause="played" /><text class="playing">{{playing}}</text>
<button class="send" open-type="share" data-what="lesson">转发</button>
<badge class="badge" word="{{name}}" />
<view style="height: 6000px"></view>
<image class="near" src="/near.png" /><image class="far" lazy-load src="/far.png" />`

const HOME_JS = `Page({
  data: { name: '小明', on: 'off', ticks: '', log: '', slide: 0, slid: 0, touches: '', playing: 'no', rows: [1,2,3,4,5,6,7,8,9,10] },
  onLoad(query) { getApp().steps.push('home load ' + JSON.stringify(query)) },
  onShow() { getApp().steps.push('home show') }, onReady() { getApp().steps.push('home ready') },
  onHide() { getApp().steps.push('home hide') }, onUnload() { getApp().steps.push('home unload') },
  typed(e) { this.setData({ name: e.detail.value }) }, noted(e) { this.memo = e.detail.value },
  turned(e) { this.setData({ on: e.detail.value ? 'on' : 'off' }) }, ticked(e) { this.setData({ ticks: e.detail.value.join() }) },
  pressed(e) { this.setData({ log: 'tap ' + e.currentTarget.dataset.sid }) }, held() { this.setData({ log: 'held' }) },
  slid(e) { this.setData({ slide: e.detail.current }) },
  slided(e) { this.setData({ slid: e.detail.value }) }, told(e) { this.setData({ touches: 'told ' + e.detail.word }) },
  touched(e) { this.setData({ touches: this.data.touches + e.type + ' ' + e.changedTouches[0].clientX + ';' }) },
  played(e) { this.setData({ playing: e.type }) }, add(a, b) { return a + b },
  onShareAppMessage(e) {
    const what = e && e.target ? e.target.dataset.what : ''
    return { title: '分享' + what, path: '/pages/home/index?from=' + (e ? e.from : 'card') }
  },
  onPullDownRefresh() { getApp().steps.push('home pulled') },
  onResize(e) { getApp().steps.push('home resized ' + JSON.stringify(e.size)) },
  onReachBottom() { this.setData({ log: 'bottom' }) },
})`

const OTHER_JS = `Page({
  onLoad(query) { getApp().steps.push('other load ' + query.a) }, onUnload() { getApp().steps.push('other unload') },
  home() { wx.switchTab({ url: '/pages/home/index' }) } })`

const ME_JS = `Page({
  onShow() { getApp().steps.push('me show') }, onHide() { getApp().steps.push('me hide') },
  onTabItemTap(tab) { getApp().steps.push('me tab ' + JSON.stringify(tab)) } })`

const MAP_WXML = `<map id="map" class="map" style="width: 300px; height: 200px" latitude="{{latitude}}" longitude="{{longitude}}"
  scale="{{scale}}" markers="{{markers}}" include-points="{{points}}" enable-scroll="{{scroll}}" show-location
  bindmarkertap="hit" bindlabeltap="hit" bindcallouttap="hit" bindregionchange="moved" bindtap="tapped" bindupdated="drawn" />
  <view class="hits">{{hits}}</view>`

/** What the map tells is kept in the order in which it comes. */
const MAP_JS = `Page({
  data: { latitude: 30, longitude: 120, scale: 12, markers: [], points: [], scroll: true, hits: '' },
  onLoad() { this.told = []; this.drawings = 0 },
  hit(e) { this.setData({ hits: this.data.hits + e.type + ' ' + e.detail.markerId + ';' }) },
  tapped(e) { this.setData({ hits: this.data.hits + 'tap;' }) }, drawn() { this.drawings++ },
  moved(e) { this.told.push(e.type + ' ' + e.causedBy); this.where = e.detail } })`

const EDITOR_WXML = `<editor id="editor" class="editor" placeholder="正文" read-only="{{readOnly}}" bindready="ready" bindinput="heard"
  bindfocus="heard" bindblur="heard" bindstatuschange="looks" /><input class="beside" value="" />`

/** What the editor tells, by the names of its events, and what it handed out last. */
const EDITOR_JS = `Page({
  data: { readOnly: false },
  onLoad() { this.told = []; this.last = null; this.formats = {} },
  ready() { wx.createSelectorQuery().select('#editor').context(({ context }) => { this.context = context }).exec() },
  heard(e) { this.told.push(e.type); this.last = e.detail }, looks(e) { this.formats = e.detail } })`

const FILES: Record<string, string> = {
  'app.json': JSON.stringify({
    pages: ['pages/home/index', 'pages/me/index'],
    subPackages: [{ root: 'more', pages: ['other/index', 'map/index', 'editor/index'] }],
    window: { navigationBarTitleText: '小程序' },
    darkmode: true,
    resizable: true,
    requiredPrivateInfos: ['getFuzzyLocation'],
    permission: { 'scope.userFuzzyLocation': { desc: '按远近排' } },
    tabBar: {
      list: [
        { pagePath: 'pages/home/index', text: '首页' },
        { pagePath: 'pages/me/index', text: '我的' },
      ],
    },
  }),
  'app.js': `App({ steps: [], onLaunch() { this.steps.push('launch') } })`,
  'app.wxss': `@import './colours.wxss'; page { background: var(--paper) } view { color: rgb(1, 2, 3) }`,
  'colours.wxss': `page { --paper: rgb(250, 250, 250) } @media (prefers-color-scheme: dark) { page { --paper: rgb(5, 5, 5) } }`,
  'pages/home/index.js': HOME_JS,
  'pages/home/index.wxml': HOME_WXML,
  'pages/home/index.json': JSON.stringify({
    enablePullDownRefresh: true,
    usingComponents: { badge: '../../badge/index' },
  }),
  'pages/me/index.js': ME_JS,
  'pages/me/index.wxml': '<view class="me">我的</view>',
  'more/other/index.js': OTHER_JS,
  'more/other/index.json': JSON.stringify({ navigationStyle: 'custom' }),
  'more/other/index.wxml':
    '<view class="other">另一页</view><view class="home" style="position: fixed; bottom: 40px; width: 100%; height: 40px" bindtap="home">回首页</view>',
  'more/map/index.js': MAP_JS,
  'more/map/index.json': JSON.stringify({ navigationStyle: 'custom' }),
  'more/map/index.wxml': MAP_WXML,
  'more/editor/index.js': EDITOR_JS,
  'more/editor/index.json': JSON.stringify({ navigationStyle: 'custom' }),
  'more/editor/index.wxml': EDITOR_WXML,
  'badge/index.js': `Component({ properties: { word: String }, data: { shown: 1 }, methods: { double(n) { return n * 2 } } })`,
  'badge/index.json': JSON.stringify({ component: true }),
  'badge/index.wxml': '<view class="inside">{{word}}{{shown}}</view>',
}

/** A mini-program written by hand, small enough to know what each request must answer. Answers with its folder. */
export function smallApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'small-app-'))
  cpSync(FILM, join(folder, 'film.mp4'))
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}
