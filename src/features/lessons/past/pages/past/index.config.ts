export default definePageConfig({ navigationBarTitleText: '往期团课', onReachBottomDistance: 200 })
