<#-- Under every page: who can help, and the way out. The portal is on the same origin, hence the plain "/". -->
<#macro content>
<div class="kopgroep-footer">
  <p>${msg("kopgroepHelp")}</p>
  <p><a href="/">${msg("kopgroepHome")}</a></p>
</div>
</#macro>
