/** Runs what the page names for later once it is shown. It stands in the page word for word, so one digest allows it. */
export const whenShown =
  '{const{later}=document.currentScript.dataset;addEventListener("load",()=>requestAnimationFrame(()=>' +
  'setTimeout(()=>{for(const at of later.split(" "))import(at)})))}'
