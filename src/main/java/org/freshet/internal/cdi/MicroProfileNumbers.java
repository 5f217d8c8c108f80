package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.freshet.FreshetMXBean;

/** The numbers as gauges of MicroProfile Metrics, below {@code freshet}. Used only where the server has that: an optional API. */
record MicroProfileNumbers(MetricRegistry registry, Tag node, Map<String, Function<FreshetMXBean, Number>> gauges) {

    /**
     * Null if the server has the API and gives no registry.
     *
     * @param node tells these numbers from those of other nodes: the WARs of an EAR may have one each, and one registry
     */
    static MicroProfileNumbers registerOrNull(String node, FreshetMXBean numbers, BeanManager beans) {
        if (!beans.createInstance().select(MetricRegistry.class).isResolvable()) {
            return null;
        }
        MetricRegistry registry = new Unmanaged<>(beans, Injected.class)
                .newInstance()
                .produce()
                .inject()
                .get()
                .registry;
        Map<String, Function<FreshetMXBean, Number>> gauges = new LinkedHashMap<>();
        gauges.put("freshet.connections", FreshetMXBean::getConnections);
        gauges.put("freshet.groups", FreshetMXBean::getGroups);
        gauges.put("freshet.subscriptions", FreshetMXBean::getSubscriptions);
        gauges.put("freshet.emitted", FreshetMXBean::getEmitted);
        gauges.put("freshet.delivered", FreshetMXBean::getDelivered);
        gauges.put("freshet.dropped", FreshetMXBean::getDropped);
        gauges.put("freshet.resyncs", FreshetMXBean::getResyncs);
        gauges.put("freshet.refused", MicroProfileNumbers::refused);
        gauges.put("freshet.calls", FreshetMXBean::getCalls);
        gauges.put("freshet.renders", FreshetMXBean::getRenders);
        gauges.put("freshet.queue.high.water", FreshetMXBean::getQueueHighWater);
        Tag tag = new Tag("node", node);
        gauges.forEach((name, number) -> registry.gauge(name, numbers, number, tag));
        return new MicroProfileNumbers(registry, tag, gauges);
    }

    void withdraw() {
        gauges.keySet().forEach(name -> registry.remove(new MetricID(name, node)));
    }

    private static long refused(FreshetMXBean numbers) {
        return numbers.getRefused().values().stream().mapToLong(Long::longValue).sum();
    }

    /** The producer of Payara 6 looks at the annotations of a place of injection: it fails where there is none. */
    static class Injected {

        @Inject
        private MetricRegistry registry;
    }
}
