export default definePageConfig({
  navigationBarTitleText: '公告',
  enableShareAppMessage: true,
  onReachBottomDistance: 400,
})
