// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.spring;

import java.io.IOException;
import org.apache.tomcat.websocket.server.WsSci;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/// A WebSocket that says what it is told.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class Echo extends TextWebSocketHandler implements WebSocketConfigurer {

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(this, "/socket");
    }

    /// What Spring Boot's starter for WebSockets would do.
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> webSockets() {
        return tomcat ->
                tomcat.addContextCustomizers(context -> context.addServletContainerInitializer(new WsSci(), null));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
        session.sendMessage(message);
    }
}
