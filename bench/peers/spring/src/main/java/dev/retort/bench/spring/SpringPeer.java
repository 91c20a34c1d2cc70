// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The workloads on Spring Boot's Tomcat, every request on a virtual thread.
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
class SpringPeer {

    /// @param arguments the port, as Spring Boot's option
    public static void main(String[] arguments) {
        SpringApplication.run(SpringPeer.class, arguments);
    }
}
