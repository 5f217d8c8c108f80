package org.freshet.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.naming.NameNotFoundException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.freshet.it.cluster.SharedBroker;
import org.freshet.spi.RelayUnavailableException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JmsRelayTest {

    private static final SharedBroker BROKER = new SharedBroker();

    @BeforeAll
    static void startBroker() {
        BROKER.start();
    }

    @AfterAll
    static void stopBroker() {
        BROKER.stop();
    }

    @Test
    void payloads_sentByOneNode_arriveAtTheOtherInOrder() {
        List<String> payloads =
                IntStream.range(0, 200).mapToObj(i -> "payload " + i).toList();
        try (RelayNode one = node("shop");
                RelayNode two = node("shop")) {
            two.awaitHearing(one);
            payloads.forEach(one.relay::send);
            await().untilAsserted(() -> assertThat(two.received).isEqualTo(payloads));
        }
    }

    @Test
    void payloads_sentByBothNodes_reachOnlyTheOtherOne() {
        try (RelayNode one = node("shop");
                RelayNode two = node("shop")) {
            one.awaitHearing(two);
            two.awaitHearing(one);
            one.relay.send("of one");
            two.relay.send("of two");
            await().untilAsserted(() -> {
                assertThat(one.received).containsExactly("of two");
                assertThat(two.received).containsExactly("of one");
            });
        }
    }

    @Test
    void payload_ofAnotherApplicationOnTheTopic_isNotReceived() {
        try (RelayNode mine = node("o'clock");
                RelayNode minesOther = node("o'clock");
                RelayNode foreign = node("shop")) {
            mine.awaitHearing(minesOther);
            foreign.relay.send("foreign");
            minesOther.relay.send("mine");
            await().untilAsserted(() -> assertThat(mine.received).isNotEmpty());
            assertThat(mine.received).containsExactly("mine");
        }
    }

    @Test
    void message_thatIsNoText_isSkipped() {
        try (RelayNode one = node("shop");
                RelayNode two = node("shop");
                JMSContext context = new ActiveMQConnectionFactory(BROKER.url()).createContext()) {
            two.awaitHearing(one);
            context.createProducer()
                    .setProperty("application", "shop")
                    .setProperty("sender", "someone")
                    .send(context.createTopic("freshet"), new byte[] {1});
            one.relay.send("after it");
            await().untilAsserted(() -> assertThat(two.received).containsExactly("after it"));
            assertThat(two.log.lines).isEmpty();
        }
    }

    @Test
    void error_ofTheClient_endsNeitherDirection() {
        Timing timing = RelayNode.timing(Duration.ofMillis(20), Duration.ofSeconds(5));
        try (RelayNode one = node("shop");
                RelayNode two = new RelayNode(failingOnceOnEachThread(), "shop", timing)) {
            two.awaitHearing(one);
            one.awaitHearing(two);
            assertThat(two.log.lines).contains("WARNING RX0503", "INFO RX0504", "WARNING RX0505", "INFO RX0506");
        }
    }

    private static ConnectionFactory failingOnceOnEachThread() {
        ConnectionFactory factory = new ActiveMQConnectionFactory(BROKER.url());
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        return (ConnectionFactory) Proxy.newProxyInstance(
                JmsRelayTest.class.getClassLoader(),
                new Class<?>[] {ConnectionFactory.class},
                (proxy, method, args) -> {
                    if (seen.add(Thread.currentThread())) {
                        throw new NoClassDefFoundError("the client's");
                    }
                    return method.invoke(factory, args);
                });
    }

    @Test
    void message_onTheTopic_isNeitherKeptOnDiskNorForLong() throws JMSException {
        try (RelayNode one = node("shop");
                JMSContext context = new ActiveMQConnectionFactory(BROKER.url()).createContext();
                JMSConsumer consumer = context.createConsumer(context.createTopic("freshet"))) {
            one.relay.send("short-lived");
            Message message = consumer.receive(5000);
            assertThat(message.getJMSDeliveryMode()).isEqualTo(DeliveryMode.NON_PERSISTENT);
            assertThat(message.getJMSExpiration() - message.getJMSTimestamp()).isEqualTo(60_000);
        }
    }

    @Test
    void relay_withFactoryMissing_isUnavailableAndSaysWhere() {
        JmsRelay relay = relayThatFinds(name -> {
            throw new NameNotFoundException("nothing there");
        });
        assertThatThrownBy(() -> relay.open(payload -> {}))
                .isInstanceOf(RelayUnavailableException.class)
                .hasMessageStartingWith("RX0501")
                .hasMessageContaining("jms/factory")
                .hasMessageContaining("nothing there");
    }

    @Test
    void relay_withSomethingElseBound_isUnavailableAndSaysWhat() {
        JmsRelay relay = relayThatFinds(name -> "a string");
        assertThatThrownBy(() -> relay.open(payload -> {}))
                .isInstanceOf(RelayUnavailableException.class)
                .hasMessageStartingWith("RX0502")
                .hasMessageContaining("java.lang.String");
    }

    private static JmsRelay relayThatFinds(JndiLookup jndi) {
        return new JmsRelay(
                new JmsSettings("jms/factory", "freshet", "shop"),
                new Surroundings(
                        task -> {
                            throw new AssertionError("no thread is wanted");
                        },
                        jndi,
                        Timing.usual(),
                        new RecordedLog()));
    }

    private static RelayNode node(String application) {
        return new RelayNode(BROKER.url(), application);
    }
}
