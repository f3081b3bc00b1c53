<#-- keycloak.v2's own with one thing changed: where it leads on is a button, as on every other page. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if requiredActions?? && requiredActions?has_content>
            ${msg("kopgroepWelcome")}
        <#elseif messageHeader??>
            ${kcSanitize(msg("${messageHeader}"))?no_esc}
        <#else>
            ${message.summary}
        </#if>
    <#elseif section = "form">
    <div id="kc-info-message">
        <p class="instruction">${message.summary}<#if requiredActions??><#list requiredActions>: <b><#items as reqActionItem>${kcSanitize(msg("requiredAction.${reqActionItem}"))?no_esc}<#sep>, </#items></b></#list></#if></p>
        <#if !skipLink??>
            <#if pageRedirectUri?has_content>
                <@buttons.buttonLink href=pageRedirectUri label="backToApplication" class=["kcButtonPrimaryClass", "kcButtonBlockClass"]/>
            <#elseif actionUri?has_content>
                <@buttons.buttonLink href=actionUri label="proceedWithAction" class=["kcButtonPrimaryClass", "kcButtonBlockClass"]/>
            <#elseif (client.baseUrl)?has_content>
                <@buttons.buttonLink href=client.baseUrl label="backToApplication" class=["kcButtonPrimaryClass", "kcButtonBlockClass"]/>
            </#if>
        </#if>
    </div>
    </#if>
</@layout.registrationLayout>
